-- operator
-- vi: Lần nạp bị giữ lại hoặc không thành công: người đọc vẫn đang xem số liệu của lần nạp trước.
-- en: Load held or failed: readers still get the figures of the load before it.
WITH last AS (
    SELECT $last_load::INTEGER AS load, $last_outcome::VARCHAR AS outcome
)
SELECT
    'load_held/' || load AS key, 3 AS severity, NULL::BIGINT AS commune_id, NULL::BIGINT AS cell_id,
    'Lần nạp ' || load || CASE outcome WHEN 'held' THEN ' bị giữ lại vì không qua kiểm tra'
        ELSE ' không thành công' END AS sentence_vi,
    'Load ' || load || CASE outcome WHEN 'held' THEN ' was held back by a check' ELSE ' failed' END AS sentence_en,
    'Người vận hành' AS office_vi, 'Operator' AS office_en, NULL::DATE AS since, false AS is_illustrative
FROM last
WHERE outcome IN ('held', 'failed')
