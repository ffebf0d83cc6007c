-- The steps of the district's target with the authority of each.
FROM marts.target_at($as_of) ORDER BY effective_from
