-- How far the programme was rolled out in a cell.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.roll_out (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    reported_on DATE NOT NULL, -- Ngày báo cáo | Reported on {hidden}
    members BIGINT NOT NULL, -- Tổng số đảng viên | Party members [members] {hidden}
    members_reached BIGINT NOT NULL, -- Số đảng viên được quán triệt, triển khai | Members reached [members] {hidden}
    mass_organisations BIGINT NOT NULL, -- Số đoàn thể | Mass organisations [organisations] {hidden}
    mass_organisations_reached BIGINT NOT NULL, -- Số đoàn thể đã triển khai |
        -- Mass organisations reached [organisations] {hidden}
    self_managed_groups BIGINT NOT NULL, -- Số tổ nhân dân tự quản | People's self-managed groups [groups] {hidden}
    self_managed_groups_reached BIGINT NOT NULL, -- Số tổ nhân dân tự quản đã triển khai |
        -- Self-managed groups reached [groups] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
