-- Each commune as a sentence names it, with its office: the one of the district that follows it on a date, else its
-- own.
-- Grain: one row a commune that exists on the date.
WITH office AS (
    SELECT
        commune_id, string_agg(DISTINCT office_vi, '; ') AS office_vi,
        string_agg(DISTINCT office_en, '; ') AS office_en, bool_or(is_illustrative) AS is_illustrative
    FROM core.support_assignment
    WHERE kind = 'huyen_uy_vien' AND valid_from <= as_of AND (valid_to IS NULL OR valid_to >= as_of)
    GROUP BY commune_id
)
SELECT
    commune.commune_id, -- Xã, thị trấn | Commune
    CASE commune.kind WHEN 'thi_tran' THEN 'thị trấn ' WHEN 'phuong' THEN 'phường ' ELSE 'xã ' END || commune.name_vi
        AS place_vi, -- Tên trong câu | Its name within a sentence, in Vietnamese
    commune.name_vi || CASE commune.kind WHEN 'thi_tran' THEN ' township' WHEN 'phuong' THEN ' ward' ELSE ' commune' END
        AS place_en, -- Tên trong câu (tiếng Anh) | Its name within a sentence, in English
    coalesce(office.office_vi, 'Đảng ủy cơ sở') AS office_vi, -- Cơ quan, chức danh phụ trách | Office in charge
    coalesce(office.office_en, 'Party Committee of the unit')
        AS office_en, -- Cơ quan, chức danh phụ trách (tiếng Anh) | Office in charge, in English
    coalesce(office.is_illustrative, false)
        AS is_illustrative -- Phân công là số liệu minh họa | The assignment is illustrative
FROM core.commune AS commune
LEFT JOIN office USING (commune_id)
WHERE (commune.valid_from IS NULL OR commune.valid_from <= as_of)
    AND (commune.valid_to IS NULL OR commune.valid_to >= as_of)
