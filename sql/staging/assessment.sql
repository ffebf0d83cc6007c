-- Assessments of a cell against one criterion.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.assessment (
    id BIGINT PRIMARY KEY, -- Mã đánh giá | Assessment id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    criterion_id BIGINT NOT NULL, -- Tiêu chí | Criterion {shown}
    assessed_on DATE NOT NULL, -- Ngày đánh giá | Assessed on {hidden}
    value DOUBLE, -- Giá trị đo được | Measured value [the criterion's unit] {hidden}
    is_met BOOLEAN NOT NULL, -- Đạt hay chưa | Met {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
