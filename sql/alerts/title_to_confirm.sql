-- matter
-- vi: Danh hiệu chờ xác nhận: chi bộ giữ danh hiệu đã được sắp xếp vào chi bộ khác, danh hiệu chưa được tính cho đến khi xác nhận.
-- en: Title to be confirmed: a cell with the title went into another, and the title does not count until that is confirmed.
SELECT
    'title_to_confirm/' || change.predecessor_id AS key, 2 AS severity, place.commune_id,
    change.successor_id AS cell_id,
    'Danh hiệu của chi bộ ' || change.predecessor_vi || ' chờ xác nhận từ ngày '
        || strftime(change.happened_on, '%d/%m/%Y') || ', khi nhập vào chi bộ ' || place.place_vi AS sentence_vi,
    'The title of the cell of ' || change.predecessor_en || ' awaits confirmation since '
        || strftime(change.happened_on, '%-d %b %Y') || ', when it went into the cell of '
        || place.place_en AS sentence_en,
    place.office_vi, place.office_en, change.happened_on AS since, change.is_illustrative
FROM marts.cell_change AS change
JOIN marts.cell_place_at($as_of) AS place ON place.cell_id = change.successor_id
WHERE change.held_title AND change.title NOT IN ('giu', 'het') AND change.happened_on <= $as_of::DATE
ORDER BY since, key
