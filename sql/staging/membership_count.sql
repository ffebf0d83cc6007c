-- Party members of a cell by state, as counts.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.membership_count (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    counted_on DATE NOT NULL, -- Ngày thống kê | Counted on
    active BIGINT NOT NULL, -- Đảng viên đang sinh hoạt | Members in active Party activities [members]
    exempt BIGINT NOT NULL, -- Đảng viên được miễn công tác và sinh hoạt | Members exempt from Party work and activities [members]
    away BIGINT NOT NULL, -- Đảng viên đi làm ăn xa | Members working away from home [members]
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
