-- Names that a cell bore, each between two days. On a day without a row here a cell bears the name of its own row.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cell_name (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    name_vi VARCHAR NOT NULL, -- Tên ấp, khu phố | Name of the hamlet or neighbourhood {hidden}
    name_en VARCHAR, -- Tên ấp, khu phố (tiếng Anh) | Name in English {hidden}
    valid_from DATE, -- Mang tên từ ngày (trống: từ đầu) | Valid from (empty: since the beginning) {hidden}
    valid_to DATE, -- Mang tên đến hết ngày (trống: đến nay) | Valid to, inclusive (empty: to this day) {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
