-- warn
-- vi: Người đọc sẽ tưởng mỗi danh hiệu bị thu hồi nhiều nhất một lần; chỉ lần thu hồi đầu tiên được tính.
-- en: A reader would believe that a title is withdrawn at most once; only its first withdrawal counts.
-- touches: recognitions
-- shows: source, recognition_id, times
SELECT source, recognition_id, count(*) AS times, min(decided_on) AS first_on, max(decided_on) AS last_on
FROM history.withdrawal
WHERE valid_to_load IS NULL
GROUP BY source, recognition_id
HAVING count(*) > 1
