-- One cell: its state in the workflow, the days of its steps, the criteria that it meets and lacks.
FROM marts.cell_at($as_of) WHERE cell_id = $cell
