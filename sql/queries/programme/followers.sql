-- Each commune and how many offices of each kind follow it; of its cells, how many are followed.
SELECT
    commune.commune_id, commune.name, commune.kind, commune.cluster_vi, commune.cluster_en, commune.cells,
    count(DISTINCT support.office_vi) FILTER (support.kind = 'btv') AS standing_board,
    count(DISTINCT support.office_vi) FILTER (support.kind = 'truong_cum') AS cluster_heads,
    count(DISTINCT support.office_vi) FILTER (support.kind = 'huyen_uy_vien') AS district_committee,
    coalesce(max(support.cells) FILTER (support.kind = 'can_bo_huyen'), 0) AS cells_of_district_officials,
    coalesce(max(support.cells) FILTER (support.kind = 'cap_uy_xa'), 0) AS cells_of_commune_committee,
    coalesce(bool_or(support.is_illustrative), false) AS is_illustrative
FROM marts.commune_at($as_of) AS commune
LEFT JOIN marts.commune_support_at($as_of) AS support USING (commune_id)
GROUP BY commune.commune_id, commune.name, commune.kind, commune.cluster_vi, commune.cluster_en, commune.cells
ORDER BY any_value(commune.name) COLLATE vi, commune.commune_id
