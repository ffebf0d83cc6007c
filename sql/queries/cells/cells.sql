-- Every cell: its state in the workflow, the criteria that it meets and lacks.
FROM marts.cell_at($as_of) ORDER BY commune_name COLLATE vi, display_order, cell_id
