-- The roll-out of the whole district by year: counts of the cells that reported, summed; shares of the sums.
-- Grain: one row a year.
WITH summed AS (
    SELECT
        year, count(*) AS cells, max(reported_on) AS reported_on,
        sum(members)::BIGINT AS members, sum(members_reached)::BIGINT AS members_reached,
        sum(mass_organisations)::BIGINT AS mass_organisations, sum(mass_organisations_reached)::BIGINT AS mass_organisations_reached,
        sum(self_managed_groups)::BIGINT AS self_managed_groups, sum(self_managed_groups_reached)::BIGINT AS self_managed_groups_reached,
        bool_or(is_illustrative) AS is_illustrative
    FROM marts.cell_roll_out_at(as_of)
    GROUP BY year
)
SELECT
    year, -- Năm | Year [year]
    reported_on, -- Báo cáo gần nhất | Last report
    cells, -- Số chi bộ báo cáo | Cells that reported [cells]
    members, -- Tổng số đảng viên | Party members [members]
    members_reached, -- Đảng viên được quán triệt, triển khai | Members reached [members]
    members_reached / nullif(members, 0)::DOUBLE AS members_share, -- Tỷ lệ trên tổng số đảng viên | Share of the members [0..1]
    mass_organisations, -- Số đoàn thể | Mass organisations [organisations]
    mass_organisations_reached, -- Đoàn thể đã triển khai | Mass organisations reached [organisations]
    mass_organisations_reached / nullif(mass_organisations, 0)::DOUBLE AS mass_organisations_share, -- Tỷ lệ trên số đoàn thể | Share of the mass organisations [0..1]
    self_managed_groups, -- Số tổ nhân dân tự quản | Self-managed groups [groups]
    self_managed_groups_reached, -- Tổ nhân dân tự quản đã triển khai | Self-managed groups reached [groups]
    self_managed_groups_reached / nullif(self_managed_groups, 0)::DOUBLE AS self_managed_groups_share, -- Tỷ lệ trên số tổ | Share of the self-managed groups [0..1]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM summed
ORDER BY year
