-- Which commune belongs to which cluster, and when.
-- Grain: one row a membership of a commune in a cluster.
SELECT
    cluster.entity_id AS cluster_id, -- Mã cụm | Cluster id
    nfc_normalize(cluster.name_vi) AS cluster_vi, -- Cụm | Cluster
    cluster.name_en AS cluster_en, -- Cụm (tiếng Anh) | Cluster in English
    unit.entity_id AS commune_id, -- Xã, thị trấn | Commune
    member.valid_from, -- Từ ngày | From
    member.valid_to, -- Đến hết ngày | To, inclusive
    member.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.cluster_unit AS member
JOIN history.cluster AS cluster ON cluster.source = member.source AND cluster.id = member.cluster_id
    AND cluster.valid_to_load IS NULL
JOIN history.unit AS unit ON unit.source = member.source AND unit.id = member.unit_id AND unit.valid_to_load IS NULL
WHERE member.valid_to_load IS NULL
