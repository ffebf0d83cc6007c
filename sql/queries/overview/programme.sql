-- The programme in one row: cells, target, recognised, remaining, shares.
FROM marts.programme_at($as_of)
