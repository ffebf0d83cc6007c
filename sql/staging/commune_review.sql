-- Monthly reviews of progress by the commune Party Committee.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.commune_review (
    id BIGINT PRIMARY KEY, -- Mã kỳ rà soát | Review id {shown}
    unit_id BIGINT NOT NULL, -- Xã, thị trấn | Commune {shown}
    month DATE NOT NULL, -- Tháng (ngày đầu tháng) | Month, by its first day {hidden}
    held_on DATE NOT NULL, -- Ngày họp | Held on {hidden}
    cells_reviewed BIGINT NOT NULL, -- Số chi bộ được rà soát | Cells reviewed [cells] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
