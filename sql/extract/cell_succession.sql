-- optional
-- Mergers and splits of hamlets and neighbourhoods: which cell went into which, and what became of the title.
SELECT
    id,
    predecessor_cell_id,
    successor_cell_id,
    happened_on,
    title,
    legal_basis,
    recorded_on,
    source_note,
    is_illustrative
FROM cell_succession
