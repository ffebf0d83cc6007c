-- Every attempt to load, as the journal records it up to this load.
-- Grain: one row a load. Key: load.
CREATE TABLE meta.load (
    load INTEGER NOT NULL, -- Số lần nạp | Load number
    outcome VARCHAR NOT NULL, -- Kết quả: published, unchanged, held, failed, interrupted, unknown | Outcome
    started_at TIMESTAMPTZ NOT NULL, -- Bắt đầu lúc | Started at
    ended_at TIMESTAMPTZ, -- Kết thúc lúc | Ended at
    reported_to DATE, -- Số liệu tính đến ngày | Figures run to
    rows_read BIGINT, -- Số dòng đã đọc | Rows read [rows]
    rows_loaded BIGINT, -- Số dòng đã nạp | Rows loaded [rows]
    rows_refused BIGINT, -- Số dòng bị từ chối | Rows refused [rows]
    rows_new BIGINT, -- Số dòng mới | New rows [rows]
    rows_changed BIGINT, -- Số dòng thay đổi | Changed rows [rows]
    rows_gone BIGINT, -- Số dòng không còn trong nguồn | Rows gone from the source [rows]
    error VARCHAR -- Lỗi | Error
);
