-- warn
-- vi: Người đọc sẽ tưởng việc sắp xếp chi bộ được ghi khớp với ngày lập, ngày giải thể và danh hiệu của từng chi bộ; số liệu tính theo ngày sắp xếp.
-- en: A reader would believe that a merger agrees with the days on which its cells were set up and dissolved, and that one title goes to one successor; figures go by the day of the merger.
-- touches: recognitions, communes, forecast
-- shows: source, id, disagreement
-- The last day of a predecessor may be written as the day before the merger or as its day.
SELECT
    stated.source, stated.id, stated.happened_on, old.dissolved_on, new.established_on, stated.title,
    CASE
        WHEN stated.predecessor_cell_id = stated.successor_cell_id THEN 'one cell named twice'
        WHEN back.id IS NOT NULL THEN 'each the successor of the other'
        WHEN old.dissolved_on IS NULL OR old.dissolved_on NOT BETWEEN stated.happened_on - 1 AND stated.happened_on
        THEN 'predecessor dissolved on another day'
        WHEN new.established_on > stated.happened_on + 1 THEN 'successor established later'
        ELSE 'title kept by several'
    END AS disagreement
FROM history.cell_succession AS stated
JOIN core.cell AS old ON old.source = stated.source AND old.source_id = stated.predecessor_cell_id
JOIN core.cell AS new ON new.source = stated.source AND new.source_id = stated.successor_cell_id
LEFT JOIN (SELECT source, id, predecessor_cell_id, successor_cell_id FROM history.cell_succession
    WHERE valid_to_load IS NULL) AS back
    ON back.source = stated.source AND back.predecessor_cell_id = stated.successor_cell_id
    AND back.successor_cell_id = stated.predecessor_cell_id
WHERE stated.valid_to_load IS NULL AND (
    stated.predecessor_cell_id = stated.successor_cell_id OR back.id IS NOT NULL
    OR old.dissolved_on IS NULL OR old.dissolved_on NOT BETWEEN stated.happened_on - 1 AND stated.happened_on
    OR new.established_on > stated.happened_on + 1
    OR (stated.title = 'giu' AND (SELECT count(*) FROM history.cell_succession AS other
        WHERE other.valid_to_load IS NULL AND other.source = stated.source
            AND other.predecessor_cell_id = stated.predecessor_cell_id AND other.title = 'giu') > 1))
