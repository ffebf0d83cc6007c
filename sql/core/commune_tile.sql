-- The place of each unit of a list in the map of tiles, close to its place on a map, north above. A list without tiles
-- of its own is laid out in order of name. Codes are used again for other units, so a tile is good for its list alone.
-- Grain: one row a code and list.
SELECT
    code, -- Mã đơn vị hành chính | Official code
    list_from, -- Danh mục từ ngày | List from
    list_to, -- Danh mục đến hết ngày | List to, inclusive
    tile_row, -- Hàng, từ bắc xuống nam | Row, from the north [row]
    tile_column -- Cột, từ tây sang đông | Column, from the west [column]
FROM (
    SELECT unnest([
        {code: '28822', tile_row: 1, tile_column: 2}, {code: '28819', tile_row: 1, tile_column: 4},
        {code: '28810', tile_row: 1, tile_column: 5},
        {code: '28804', tile_row: 1, tile_column: 6}, {code: '28807', tile_row: 1, tile_column: 7},
        {code: '28840', tile_row: 2, tile_column: 1},
        {code: '28843', tile_row: 2, tile_column: 2}, {code: '28834', tile_row: 2, tile_column: 3},
        {code: '28837', tile_row: 2, tile_column: 4},
        {code: '28801', tile_row: 2, tile_column: 5}, {code: '28825', tile_row: 2, tile_column: 6},
        {code: '28813', tile_row: 2, tile_column: 7},
        {code: '28852', tile_row: 3, tile_column: 1}, {code: '28861', tile_row: 3, tile_column: 2},
        {code: '28855', tile_row: 3, tile_column: 3},
        {code: '28864', tile_row: 3, tile_column: 4}, {code: '28831', tile_row: 3, tile_column: 5},
        {code: '28828', tile_row: 3, tile_column: 6},
        {code: '28849', tile_row: 3, tile_column: 7}, {code: '28858', tile_row: 4, tile_column: 5},
        {code: '28846', tile_row: 4, tile_column: 6}
    ], recursive := true), DATE '2020-02-01' AS list_from, DATE '2024-11-30' AS list_to
)
