-- The cells of one commune: the state of each in the workflow, which criteria it lacks, what is open.
FROM marts.cell_at($as_of) WHERE commune_id = $commune ORDER BY display_order, cell_id
