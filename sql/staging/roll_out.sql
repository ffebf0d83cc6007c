-- How far the programme was rolled out in a cell.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.roll_out (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    reported_on DATE NOT NULL, -- Ngày báo cáo | Reported on
    members BIGINT NOT NULL, -- Tổng số đảng viên | Party members [members]
    members_reached BIGINT NOT NULL, -- Số đảng viên được quán triệt, triển khai | Members reached [members]
    mass_organisations BIGINT NOT NULL, -- Số đoàn thể | Mass organisations [organisations]
    mass_organisations_reached BIGINT NOT NULL, -- Số đoàn thể đã triển khai | Mass organisations reached [organisations]
    self_managed_groups BIGINT NOT NULL, -- Số tổ nhân dân tự quản | People's self-managed groups [groups]
    self_managed_groups_reached BIGINT NOT NULL, -- Số tổ nhân dân tự quản đã triển khai | Self-managed groups reached [groups]
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
