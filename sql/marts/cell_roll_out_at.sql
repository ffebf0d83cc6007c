-- How far the programme was rolled out in each cell, by year: the last report of the year that was known on a date.
-- Grain: one row a cell and year.
SELECT
    report.cell_id, -- Chi bộ | Cell
    year(report.reported_on) AS year, -- Năm | Year [year]
    report.reported_on, -- Ngày báo cáo | Reported on
    report.members, -- Tổng số đảng viên | Party members [members]
    report.members_reached, -- Đảng viên được quán triệt, triển khai | Members reached [members]
    report.members_reached / nullif(report.members, 0)::DOUBLE
        AS members_share, -- Tỷ lệ trên tổng số đảng viên | Share of the members [0..1]
    report.mass_organisations, -- Số đoàn thể | Mass organisations [organisations]
    report.mass_organisations_reached, -- Đoàn thể đã triển khai | Mass organisations reached [organisations]
    report.mass_organisations_reached / nullif(report.mass_organisations, 0)::DOUBLE
        AS mass_organisations_share, -- Tỷ lệ trên số đoàn thể | Share of the mass organisations [0..1]
    report.self_managed_groups, -- Số tổ nhân dân tự quản | Self-managed groups [groups]
    report.self_managed_groups_reached, -- Tổ nhân dân tự quản đã triển khai | Self-managed groups reached [groups]
    report.self_managed_groups_reached / nullif(report.self_managed_groups, 0)::DOUBLE
        AS self_managed_groups_share, -- Tỷ lệ trên số tổ | Share of the self-managed groups [0..1]
    report.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.roll_out AS report
WHERE report.reported_on <= as_of AND report.cell_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY report.cell_id, year(report.reported_on) ORDER BY report.reported_on DESC,
    report.roll_out_id DESC) = 1
ORDER BY report.cell_id, year
