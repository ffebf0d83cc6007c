-- The last figures of the pilot hamlets.
FROM marts.pilot_poverty_at($as_of) ORDER BY cell_id
