-- What happened to one cell on its way to the title and with it, in order.
FROM marts.cell_timeline_at($as_of) WHERE cell_id = $cell ORDER BY position
