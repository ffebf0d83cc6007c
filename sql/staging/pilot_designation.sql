-- Cells chosen as pilots.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.pilot_designation (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    level VARCHAR NOT NULL, -- Cấp chọn làm điểm: huyen, xa | Level that chose it: huyen district, xa commune
    designated_on DATE, -- Ngày chọn làm điểm (nếu có ghi) | Designated on, where recorded
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
