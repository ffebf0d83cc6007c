-- Mergers, splits and changes of kind: which unit went into which.
SELECT
    id,
    predecessor_unit_id,
    successor_unit_id,
    happened_on,
    legal_basis,
    recorded_on,
    source_note,
    is_illustrative
FROM unit_succession
