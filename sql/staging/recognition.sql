-- Decisions that recognise a cell; the counting year is recorded apart from the decision date.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.recognition (
    id BIGINT PRIMARY KEY, -- Mã công nhận | Recognition id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    counting_year BIGINT NOT NULL, -- Năm được tính | Counting year [year] {hidden}
    decided_on DATE NOT NULL, -- Ngày quyết định | Decided on {hidden}
    decision_no VARCHAR, -- Số quyết định (nếu có ghi) | Decision number, where recorded {hidden}
    issued_by_vi VARCHAR, -- Cấp ban hành quyết định | Issued by {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
