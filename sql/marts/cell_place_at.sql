-- Each cell as a sentence names it on a date, with the office of the district that follows it, else that of its
-- commune.
-- Grain: one row a cell that exists on the date.
WITH office AS (
    SELECT cell_id, string_agg(DISTINCT office_vi, '; ') AS office_vi, string_agg(DISTINCT office_en, '; ') AS office_en
    FROM core.support_assignment
    WHERE kind = 'can_bo_huyen' AND valid_from <= as_of AND (valid_to IS NULL OR valid_to >= as_of)
    GROUP BY cell_id
),
named AS (
    SELECT
        cell_id,
        regexp_replace(regexp_replace(name_vi, '^Ấp ', 'ấp '), '^Khu phố ', 'khu phố ') AS name_vi,
        coalesce(name_en, regexp_replace(regexp_replace(regexp_replace(regexp_replace(
            name_vi, '^Ấp ([0-9].*)$', 'hamlet \1'), '^Khu phố ([0-9].*)$', 'neighbourhood \1'), '^Ấp (.*)$',
            '\1 hamlet'), '^Khu phố (.*)$', '\1 neighbourhood')) AS name_en
    FROM core.cell_name_at(as_of)
)
SELECT
    placed.cell_id, -- Chi bộ | Cell
    placed.commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    concat_ws(', ', named.name_vi, commune.place_vi)
        AS place_vi, -- Tên trong câu | Its name within a sentence, in Vietnamese
    concat_ws(', ', named.name_en, commune.place_en)
        AS place_en, -- Tên trong câu (tiếng Anh) | Its name within a sentence, in English
    coalesce(office.office_vi, commune.office_vi) AS office_vi, -- Cơ quan, chức danh phụ trách | Office in charge
    coalesce(office.office_en, commune.office_en)
        AS office_en -- Cơ quan, chức danh phụ trách (tiếng Anh) | Office in charge, in English
FROM core.placed_cell_at(as_of) AS placed
JOIN named USING (cell_id)
LEFT JOIN marts.commune_office_at(as_of) AS commune ON commune.commune_id = placed.commune_id
LEFT JOIN office USING (cell_id)
