-- What load $to_load knows otherwise than load $from_load, by subject and year, with up to three examples.
WITH before AS (
    SELECT * FROM marts.fact_version WHERE valid_from_load <= $from_load AND (valid_to_load IS NULL OR valid_to_load > $from_load)
),
after AS (
    SELECT * FROM marts.fact_version WHERE valid_from_load <= $to_load AND (valid_to_load IS NULL OR valid_to_load > $to_load)
),
difference AS (
    SELECT
        subject,
        coalesce(after.year, before.year) AS year,
        CASE WHEN before.entity_id IS NULL THEN 'new' WHEN after.entity_id IS NULL THEN 'gone' ELSE 'changed' END AS change,
        coalesce(after.cell_name, before.cell_name) AS cell_name,
        coalesce(after.commune_name, before.commune_name) AS commune_name,
        coalesce(after.commune_kind, before.commune_kind) AS commune_kind,
        coalesce(after.is_illustrative, before.is_illustrative) AS is_illustrative,
        entity_id
    FROM before
    FULL JOIN after USING (subject, entity_id)
    WHERE before.value IS DISTINCT FROM after.value
)
SELECT
    subject,
    year,
    change,
    count(*) AS facts,
    bool_or(is_illustrative) AS is_illustrative,
    to_json(list_sort(list(DISTINCT {'commune': commune_name, 'cell': cell_name, 'kind': commune_kind}) FILTER (cell_name IS NOT NULL))[:3])::VARCHAR AS examples
FROM difference
GROUP BY subject, year, change
ORDER BY list_position(['report', 'target', 'recognition', 'withdrawal', 'title_review', 'appraisal', 'registration', 'poverty', 'cell'], subject), year, change
