-- Decisions that recognise a cell; the counting year is recorded apart from the decision date.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.recognition (
    id BIGINT PRIMARY KEY, -- Mã công nhận | Recognition id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    counting_year BIGINT NOT NULL, -- Năm được tính | Counting year [year]
    decided_on DATE NOT NULL, -- Ngày quyết định | Decided on
    decision_no VARCHAR, -- Số quyết định (nếu có ghi) | Decision number, where recorded
    issued_by_vi VARCHAR, -- Cấp ban hành quyết định | Issued by
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
