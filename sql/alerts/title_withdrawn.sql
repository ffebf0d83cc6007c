-- matter
-- vi: Danh hiệu bị thu hồi: chi bộ phải đăng ký và phấn đấu lại, kết quả toàn huyện giảm đi một.
-- en: Title withdrawn: the cell must register and work for it again, and the district's result falls by one.
SELECT
    'title_withdrawn/' || title.cell_id AS key, 3 AS severity, title.commune_id, title.cell_id,
    'Chi bộ ' || place.place_vi || ' bị thu hồi danh hiệu ngày '
        || strftime(title.withdrawn_on, '%d/%m/%Y') AS sentence_vi,
    'The cell of ' || place.place_en || ' had its title withdrawn on '
        || strftime(title.withdrawn_on, '%-d %b %Y') AS sentence_en,
    place.office_vi, place.office_en, title.withdrawn_on AS since, title.is_illustrative
FROM marts.cell_at($as_of) AS title
JOIN marts.cell_place_at($as_of) AS place USING (cell_id)
WHERE NOT title.holds_title AND title.withdrawn_on > $as_of::DATE - to_months($withdrawn_months::INTEGER)
ORDER BY since, key
