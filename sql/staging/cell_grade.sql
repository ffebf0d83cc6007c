-- Yearly grading of a cell (the first criterion asks for two consecutive years).
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cell_grade (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    year BIGINT NOT NULL, -- Năm xếp loại | Year graded [year]
    grade VARCHAR NOT NULL, -- Mức: xuat_sac, tot, hoan_thanh, khong_hoan_thanh | Grade: excellent, good, completed, not completed
    graded_on DATE NOT NULL, -- Ngày xếp loại | Graded on
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
