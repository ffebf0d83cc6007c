-- Communes and townships, each row valid between two dates; a code alone is no key, for codes are reused.
-- Grain: one row a unit.
WITH in_cluster AS (
    SELECT member.source, member.unit_id, nfc_normalize(cluster.name_vi) AS name_vi, cluster.name_en
    FROM history.cluster_unit AS member
    JOIN history.cluster AS cluster
        ON cluster.source = member.source AND cluster.id = member.cluster_id AND cluster.valid_to_load IS NULL
    WHERE member.valid_to_load IS NULL
    QUALIFY row_number() OVER (PARTITION BY member.source, member.unit_id ORDER BY member.valid_from DESC NULLS LAST,
        member.id) = 1
)
SELECT
    unit.entity_id AS commune_id, -- Mã xã, thị trấn trong kho | Commune id
    unit.source, -- Nguồn | Source
    unit.id AS source_id, -- Mã trong nguồn | Id in the source
    unit.code, -- Mã đơn vị hành chính | Official code
    nfc_normalize(unit.name_vi) AS name_vi, -- Tên, không kèm loại | Bare name
    coalesce(unit.name_en, strip_accents(nfc_normalize(unit.name_vi)))
        AS name_en, -- Tên không dấu | Name without tone marks
    unit.kind, -- Loại: xa, thi_tran, phuong | Kind: commune, township, ward
    unit.district_name, -- Huyện | District
    unit.province_name, -- Tỉnh | Province
    coalesce(unit.display_order, unit.entity_id) AS display_order, -- Thứ tự hiển thị | Display order
    unit.valid_from, -- Có hiệu lực từ ngày | Valid from
    unit.valid_to, -- Có hiệu lực đến hết ngày | Valid to, inclusive
    in_cluster.name_vi AS cluster_vi, -- Cụm | Cluster
    in_cluster.name_en AS cluster_en -- Cụm (tiếng Anh) | Cluster in English
FROM history.unit AS unit
LEFT JOIN in_cluster ON in_cluster.source = unit.source AND in_cluster.unit_id = unit.id
WHERE unit.valid_to_load IS NULL
