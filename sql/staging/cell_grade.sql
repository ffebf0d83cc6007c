-- Yearly grading of a cell (the first criterion asks for two consecutive years).
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cell_grade (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    year BIGINT NOT NULL, -- Năm xếp loại | Year graded [year] {hidden}
    grade VARCHAR NOT NULL, -- Mức: xuat_sac, tot, hoan_thanh, khong_hoan_thanh |
        -- Grade: excellent, good, completed, not completed {hidden}
    graded_on DATE NOT NULL, -- Ngày xếp loại | Graded on {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
