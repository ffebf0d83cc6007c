-- Cells whose value does not fit their column: a worklist that survives loads until the source is mended.
-- Grain: one row a bad column of a refused row. Key: source, table_name, row_key, column_name, first_load.
CREATE TABLE meta.refused (
    source VARCHAR NOT NULL, -- Nguồn | Source
    table_name VARCHAR NOT NULL, -- Bảng | Table
    row_key VARCHAR NOT NULL, -- Khóa của dòng trong nguồn | Key of the row in the source
    column_name VARCHAR NOT NULL, -- Cột | Column
    value VARCHAR, -- Giá trị (rút gọn) | Value, shortened
    rule VARCHAR NOT NULL, -- Quy tắc bị vi phạm | Rule that refused it
    first_load INTEGER NOT NULL, -- Lần nạp phát hiện | Load that first saw it
    last_load INTEGER NOT NULL, -- Lần nạp gần nhất còn thấy | Load that last saw it
    mended_load INTEGER, -- Lần nạp đã thấy sửa xong (trống: chưa sửa) | Load that saw it mended (empty: still open)
    place VARCHAR -- Dòng nào, ai cũng xem được: khóa, hoặc rowid trong nguồn khi khóa bị từ chối hay không được nêu |
        -- Which row, for everyone to see: its key, or its rowid in the source where the key was refused or is hidden
);
