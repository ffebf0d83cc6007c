-- The net of support by office: how many clusters, communes, cells and areas of criteria each follows.
SELECT
    kind, office_vi, office_en, count(DISTINCT cluster_id) AS clusters, count(DISTINCT commune_id) AS communes,
    count(DISTINCT cell_id) AS cells,
    string_agg(DISTINCT criterion_group, ',' ORDER BY criterion_group) AS areas, min(valid_from) AS valid_from,
    bool_or(is_illustrative) AS is_illustrative
FROM marts.support_at($as_of)
GROUP BY kind, office_vi, office_en
ORDER BY list_position(['btv', 'truong_cum', 'huyen_uy_vien', 'can_bo_huyen', 'phong_ban', 'cap_uy_xa'], kind),
    office_vi COLLATE vi
