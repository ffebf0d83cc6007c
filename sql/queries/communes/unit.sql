-- One unit of any list: when it is valid, and what it came of or went into: by the date, or by the day on which it came
-- about.
SELECT
    unit.*, unit_change.* EXCLUDE (happened_on), unit_change.happened_on,
    (unit.valid_from IS NULL OR unit.valid_from <= $as_of)
        AND (unit.valid_to IS NULL OR unit.valid_to >= $as_of) AS is_valid
FROM marts.unit AS unit
LEFT JOIN marts.unit_change AS unit_change
    ON unit.commune_id IN (unit_change.predecessor_id, unit_change.successor_id)
    AND (unit_change.happened_on <= $as_of OR unit_change.successor_id = unit.commune_id AND unit.valid_from > $as_of)
WHERE unit.commune_id = $commune
ORDER BY unit_change.happened_on, unit_change.successor_name COLLATE vi, unit_change.predecessor_name COLLATE vi
