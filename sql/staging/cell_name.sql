-- Names that a cell bore, each between two days. On a day without a row here a cell bears the name of its own row.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cell_name (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    name_vi VARCHAR NOT NULL, -- Tên ấp, khu phố | Name of the hamlet or neighbourhood
    name_en VARCHAR, -- Tên ấp, khu phố (tiếng Anh) | Name in English
    valid_from DATE, -- Mang tên từ ngày (trống: từ đầu) | Valid from (empty: since the beginning)
    valid_to DATE, -- Mang tên đến hết ngày (trống: đến nay) | Valid to, inclusive (empty: to this day)
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
