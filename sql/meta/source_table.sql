-- What this load read of each table of each source, and what that changed.
-- Grain: one row a source and table. Key: source, table_name.
CREATE TABLE meta.source_table (
    load INTEGER NOT NULL, -- Số lần nạp | Load number
    source VARCHAR NOT NULL, -- Nguồn | Source
    table_name VARCHAR NOT NULL, -- Bảng | Table
    rows_read BIGINT NOT NULL, -- Số dòng đã đọc | Rows read [rows]
    rows_loaded BIGINT NOT NULL, -- Số dòng đã nạp | Rows loaded [rows]
    rows_refused BIGINT NOT NULL, -- Số dòng bị từ chối | Rows refused [rows]
    cells_converted BIGINT NOT NULL, -- Số ô được chuyển kiểu | Cells converted to the column's type [cells]
    rows_new BIGINT NOT NULL, -- Số dòng mới | New rows [rows]
    rows_changed BIGINT NOT NULL, -- Số dòng thay đổi | Changed rows [rows]
    rows_gone BIGINT NOT NULL, -- Số dòng không còn trong nguồn | Rows gone from the source [rows]
    rows_unchanged BIGINT NOT NULL, -- Số dòng giữ nguyên | Unchanged rows [rows]
    rows_stale BIGINT NOT NULL, -- Số dòng giữ bản cũ vì bản mới bị từ chối |
        -- Rows kept as they were because the new version was refused [rows]
    rows_before BIGINT NOT NULL, -- Số dòng có hiệu lực trước lần nạp này | Rows valid before this load [rows]
    rows_returned BIGINT NOT NULL, -- Trong số dòng mới: dòng đã từng có, nay trở lại |
        -- Of the new rows: those that had been here before [rows]
    rows_digest VARCHAR NOT NULL -- Tổng băm của các dòng đã nạp | Digest of the loaded rows
);
