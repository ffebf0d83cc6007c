-- The total row: sums of counts, rates from the sums.
FROM marts.commune_total_at($as_of)
