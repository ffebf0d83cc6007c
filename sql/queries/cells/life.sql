-- One cell of the list, whether it exists on the date or not, and what it came of or went into by the date, or when it
-- came about.
SELECT life.*, change.*
FROM marts.cell_life_at($as_of) AS life
LEFT JOIN marts.cell_change AS change
    ON life.cell_id IN (change.predecessor_id, change.successor_id)
    AND (change.happened_on <= $as_of OR change.successor_id = life.cell_id AND life.begins_on > $as_of)
WHERE life.cell_id = $cell
ORDER BY change.happened_on, change.successor_id, change.predecessor_id
