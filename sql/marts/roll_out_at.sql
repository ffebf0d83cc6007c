-- The roll-out of the whole district by year: counts of the cells that reported, summed; shares of the sums. A cell
-- that went into another is left out where that one reported in the same year. Dated by the day of most reports.
-- Grain: one row a year.
WITH report AS (
    SELECT * FROM marts.cell_roll_out_at(as_of)
),
kept AS (
    SELECT *, count(*) OVER (PARTITION BY year, reported_on) AS on_the_day
    FROM report
    WHERE NOT EXISTS (
        SELECT 1 FROM core.cell_path AS path
        JOIN report AS later ON later.cell_id = path.became_id
        WHERE path.cell_id = report.cell_id AND path.steps > 0 AND later.year = report.year
            AND later.reported_on >= path.since)
),
dated AS (
    SELECT *, first_value(reported_on) OVER (PARTITION BY year ORDER BY on_the_day DESC, reported_on DESC) AS on_day
    FROM kept
),
summed AS (
    SELECT
        year, count(*) AS cells, on_day AS reported_on, count(*) FILTER (reported_on <> on_day) AS other_cells,
        min(reported_on) FILTER (reported_on <> on_day) AS other_from,
        max(reported_on) FILTER (reported_on <> on_day) AS other_to,
        sum(members)::BIGINT AS members, sum(members_reached)::BIGINT AS members_reached,
        sum(mass_organisations)::BIGINT AS mass_organisations,
        sum(mass_organisations_reached)::BIGINT AS mass_organisations_reached,
        sum(self_managed_groups)::BIGINT AS self_managed_groups,
        sum(self_managed_groups_reached)::BIGINT AS self_managed_groups_reached,
        bool_or(is_illustrative) AS is_illustrative
    FROM dated
    GROUP BY year, on_day
)
SELECT
    year, -- Năm | Year [year]
    reported_on, -- Ngày báo cáo của phần lớn chi bộ | Day on which most cells reported
    other_cells, -- Trong đó số chi bộ báo cáo ngày khác | Of these, cells that reported on another day [cells]
    other_from, -- Ngày khác ấy, sớm nhất (trống: không có) | The earliest such day (empty: none)
    other_to, -- Ngày khác ấy, muộn nhất | The latest such day
    cells, -- Số chi bộ báo cáo | Cells that reported [cells]
    members, -- Tổng số đảng viên | Party members [members]
    members_reached, -- Đảng viên được quán triệt, triển khai | Members reached [members]
    members_reached / nullif(members, 0)::DOUBLE
        AS members_share, -- Tỷ lệ trên tổng số đảng viên | Share of the members [0..1]
    mass_organisations, -- Số đoàn thể | Mass organisations [organisations]
    mass_organisations_reached, -- Đoàn thể đã triển khai | Mass organisations reached [organisations]
    mass_organisations_reached / nullif(mass_organisations, 0)::DOUBLE
        AS mass_organisations_share, -- Tỷ lệ trên số đoàn thể | Share of the mass organisations [0..1]
    self_managed_groups, -- Số tổ nhân dân tự quản | Self-managed groups [groups]
    self_managed_groups_reached, -- Tổ nhân dân tự quản đã triển khai | Self-managed groups reached [groups]
    self_managed_groups_reached / nullif(self_managed_groups, 0)::DOUBLE
        AS self_managed_groups_share, -- Tỷ lệ trên số tổ | Share of the self-managed groups [0..1]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM summed
ORDER BY year
