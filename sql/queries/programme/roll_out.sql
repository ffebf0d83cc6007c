-- The roll-out of the whole district by year: summed counts and the shares of the sums.
FROM marts.roll_out_at($as_of) ORDER BY year
