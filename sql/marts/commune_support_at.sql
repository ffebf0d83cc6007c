-- Who follows each commune on a date, by office: directly, through its cluster, through its cells, or through an area
-- of criteria.
-- Grain: one row a commune, office and way by which the office reaches it.
WITH units AS (
    SELECT commune_id FROM core.commune
    WHERE (valid_from IS NULL OR valid_from <= as_of) AND (valid_to IS NULL OR valid_to >= as_of)
),
in_force AS (
    SELECT * FROM marts.support_at(as_of)
),
reached AS (
    SELECT commune_id, 'commune' AS through, * EXCLUDE (commune_id) FROM in_force WHERE commune_id IS NOT NULL
    UNION ALL
    SELECT member.commune_id, 'cluster', in_force.* EXCLUDE (commune_id)
    FROM in_force
    JOIN core.cluster_commune AS member ON member.cluster_id = in_force.cluster_id
        AND (member.valid_from IS NULL OR member.valid_from <= as_of)
        AND (member.valid_to IS NULL OR member.valid_to >= as_of)
    UNION ALL
    SELECT placed.commune_id, 'cell', in_force.* EXCLUDE (commune_id) FROM in_force
    JOIN core.placed_cell_at(as_of) AS placed USING (cell_id)
    UNION ALL
    SELECT units.commune_id, 'area', in_force.* EXCLUDE (commune_id) FROM in_force CROSS JOIN units
    WHERE in_force.criterion_group IS NOT NULL
)
SELECT
    reached.commune_id, -- Xã, thị trấn | Commune
    reached.kind, -- Loại: btv, truong_cum, huyen_uy_vien, can_bo_huyen, phong_ban, cap_uy_xa | Kind
    reached.office_vi, -- Chức danh, cơ quan | Office
    reached.office_en, -- Chức danh, cơ quan (tiếng Anh) | Office in English
    reached.through, -- Qua: commune, cluster, cell, area |
        -- Through: the commune itself, its cluster, its cells, an area of criteria
    reached.criterion_group, -- Nhóm tiêu chí | Area of criteria
    count(DISTINCT reached.cell_id)
        AS cells, -- Số chi bộ được theo dõi (khi qua chi bộ) | Cells followed, where through cells [cells]
    min(reached.valid_from) AS valid_from, -- Từ ngày | From
    bool_or(reached.is_illustrative) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM reached
JOIN units USING (commune_id)
GROUP BY reached.commune_id, reached.kind, reached.office_vi, reached.office_en, reached.through,
    reached.criterion_group
ORDER BY reached.commune_id, reached.kind, reached.office_vi
