-- One cell as it stands at the reporting date, for an address that asks for it on a day on which it did not exist.
FROM marts.cell WHERE cell_id = $cell
