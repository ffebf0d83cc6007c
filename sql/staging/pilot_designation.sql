-- Cells chosen as pilots.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.pilot_designation (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    level VARCHAR NOT NULL, -- Cấp chọn làm điểm: huyen, xa | Level that chose it: huyen district, xa commune {hidden}
    designated_on DATE, -- Ngày chọn làm điểm (nếu có ghi) | Designated on, where recorded {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
