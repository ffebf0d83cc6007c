-- matter
-- vi: Vướng mắc để quá lâu: đã nêu trong rà soát hằng tháng mà quá thời hạn vẫn chưa được giải quyết.
-- en: Difficulty open too long: raised in a monthly review and not cleared within the time set.
SELECT
    'difficulty_overdue/' || difficulty.difficulty_id AS key,
    CASE WHEN difficulty.age_days >= 2 * $difficulty_days::INTEGER THEN 2 ELSE 1 END AS severity,
    difficulty.commune_id, difficulty.cell_id,
    difficulty.topic_vi || ' (' || coalesce(cell.place_vi, commune.place_vi, 'chưa rõ địa bàn') || '): nêu ngày '
        || strftime(difficulty.raised_on, '%d/%m/%Y')
        || ', sau ' || difficulty.age_days || ' ngày chưa giải quyết' AS sentence_vi,
    difficulty.topic_en || ' (' || coalesce(cell.place_en, commune.place_en, 'place unknown') || '): raised on '
        || strftime(difficulty.raised_on, '%-d %b %Y')
        || ', open for ' || difficulty.age_days || ' days' AS sentence_en,
    coalesce(difficulty.office_vi, cell.office_vi, commune.office_vi) AS office_vi,
    coalesce(difficulty.office_en, cell.office_en, commune.office_en) AS office_en,
    difficulty.raised_on AS since, difficulty.is_illustrative
FROM marts.difficulty_at($as_of) AS difficulty
LEFT JOIN marts.cell_place_at($as_of) AS cell USING (cell_id)
LEFT JOIN marts.commune_office_at($as_of) AS commune ON commune.commune_id = difficulty.commune_id
WHERE difficulty.is_open AND difficulty.age_days > $difficulty_days::INTEGER
ORDER BY since, key
