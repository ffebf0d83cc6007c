-- Assessments of a cell against one criterion.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.assessment (
    id BIGINT PRIMARY KEY, -- Mã đánh giá | Assessment id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    criterion_id BIGINT NOT NULL, -- Tiêu chí | Criterion
    assessed_on DATE NOT NULL, -- Ngày đánh giá | Assessed on
    value DOUBLE, -- Giá trị đo được | Measured value [the criterion's unit]
    is_met BOOLEAN NOT NULL, -- Đạt hay chưa | Met
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
