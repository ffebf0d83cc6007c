-- matter
-- vi: Chưa rà soát danh hiệu hằng năm: chi bộ đã được công nhận mà quá một năm chưa được rà soát giữ vững danh hiệu.
-- en: Yearly review overdue: a recognised cell whose title has not been reviewed within the time set.
SELECT
    'cell_review_overdue/' || title.cell_id AS key, 1 AS severity, title.commune_id, title.cell_id,
    'Chi bộ ' || place.place_vi || CASE WHEN title.reviewed_on IS NULL THEN ' được công nhận ngày '
        || strftime(title.recognised_on, '%d/%m/%Y') || ', chưa được rà soát danh hiệu'
        ELSE ' được rà soát danh hiệu lần cuối ngày ' || strftime(title.reviewed_on, '%d/%m/%Y') END AS sentence_vi,
    'The cell of ' || place.place_en || CASE WHEN title.reviewed_on IS NULL THEN ' was recognised on '
        || strftime(title.recognised_on, '%-d %b %Y') || ' and has not been reviewed since'
        ELSE ' was last reviewed on ' || strftime(title.reviewed_on, '%-d %b %Y') END AS sentence_en,
    place.office_vi, place.office_en, coalesce(title.reviewed_on, title.recognised_on) AS since, title.is_illustrative
FROM (SELECT * REPLACE (CASE WHEN reviewed_on >= recognised_on THEN reviewed_on END AS reviewed_on)
    FROM marts.cell_at($as_of)) AS title
JOIN marts.cell_place_at($as_of) AS place USING (cell_id)
WHERE title.holds_title
    AND coalesce(title.reviewed_on, title.recognised_on) < $as_of::DATE - to_months($review_months::INTEGER)
ORDER BY since, key
