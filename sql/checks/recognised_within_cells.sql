-- stop
-- vi: Người đọc sẽ thấy số chi bộ được công nhận lớn hơn tổng số chi bộ, điều không thể có.
-- en: A reader would see more cells recognised than there are, which cannot be.
-- touches: recognitions, communes, forecast
-- shows: source, net, cells
-- A title whose cell was dissolved and went nowhere counts here as if it stood: cells that are struck off by accident
-- take their titles with them, and only mergers on record may do that unseen. District by district, for one with too
-- many would hide among others; and in all, for a recognition may have no cell.
WITH listed AS (
    SELECT cell.source, count(*) AS cells
    FROM core.cell AS cell
    JOIN core.cell_life AS life USING (cell_id)
    CROSS JOIN core.reporting_date AS report
    WHERE coalesce(life.begins_on <= report.reported_to, true) AND coalesce(life.ends_on >= report.reported_to, true)
    GROUP BY cell.source
),
held AS (
    SELECT stated.source, count(*) AS net
    FROM core.recognition AS recognition
    JOIN history.recognition AS stated ON stated.entity_id = recognition.recognition_id AND stated.valid_to_load IS NULL
    CROSS JOIN core.reporting_date AS report
    WHERE recognition.decided_on <= report.reported_to AND coalesce(recognition.withdrawn_on > report.reported_to, true)
        AND NOT coalesce(recognition.ended_by = 'merger' AND recognition.ended_on <= report.reported_to, false)
    GROUP BY stated.source
)
SELECT held.source, held.net, coalesce(listed.cells, 0) AS cells
FROM held
LEFT JOIN listed USING (source)
WHERE held.net > coalesce(listed.cells, 0)
UNION ALL
SELECT 'all', sum(held.net), programme.cells
FROM held CROSS JOIN marts.programme AS programme
GROUP BY programme.cells, programme.net
HAVING sum(held.net) > programme.cells OR programme.net < 0
