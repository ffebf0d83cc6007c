-- The cells that lack one or two criteria only: what each lacks, which office can help, and what is open.
WITH open AS (
    SELECT
        cell_id, string_agg(topic_vi, '; ' ORDER BY raised_on, difficulty_id) AS topics_vi,
        string_agg(topic_en, '; ' ORDER BY raised_on, difficulty_id) AS topics_en,
        bool_or(is_illustrative) AS is_illustrative
    FROM marts.difficulty_at($as_of)
    WHERE is_open AND cell_id IS NOT NULL
    GROUP BY cell_id
)
SELECT
    near.* REPLACE (near.is_illustrative OR coalesce(open.is_illustrative, false) AS is_illustrative),
    cell.name, cell.kind, cell.commune_name, cell.commune_kind, cell.state, open.topics_vi, open.topics_en
FROM marts.near_ready_at($as_of) AS near
JOIN marts.cell_at($as_of) AS cell USING (cell_id)
LEFT JOIN open USING (cell_id)
ORDER BY near.lacks, cell.commune_name COLLATE vi, cell.display_order, near.cell_id, near.code
