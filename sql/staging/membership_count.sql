-- Party members of a cell by state, as counts.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.membership_count (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    counted_on DATE NOT NULL, -- Ngày thống kê | Counted on {hidden}
    active BIGINT NOT NULL, -- Đảng viên đang sinh hoạt | Members in active Party activities [members] {hidden}
    exempt BIGINT NOT NULL, -- Đảng viên được miễn công tác và sinh hoạt |
        -- Members exempt from Party work and activities [members] {hidden}
    away BIGINT NOT NULL, -- Đảng viên đi làm ăn xa | Members working away from home [members] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
